namespace EcoPark.Platform.People;

/// <summary>What may be done. Which role may do it stands in <see cref="RolePermissions"/>; on which park, office or enterprise, in the assignment.</summary>
public enum Permission
{
    ParkRead,
    ParkWrite,
    EnterpriseRead,
    EnterpriseWrite,
    RegisterRead,
    RegisterWrite,
    SubmissionRead,
    SubmissionWrite,
    SubmissionApprove,
    SubmissionAccept,
    SubmissionRemind,
    SubmissionUnlock,
    FactRead,
    AssessmentRead,
    SelectionDecide,
    TargetWrite,
    LifeCycleWrite,
    DocumentRead,
    FileWrite,
    PeopleAdminister,
    RoleAssign,
    AuditRead,
    ParametersWrite,
    HealthRead,
    NoticeRead,
    NoticeWrite,
    TokenManage,
}
