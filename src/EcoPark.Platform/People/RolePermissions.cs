using System.Collections.Frozen;
using static EcoPark.Platform.People.Permission;

namespace EcoPark.Platform.People;

/// <summary>Role by role, everything it may do. What is not here is refused.</summary>
public static class RolePermissions
{
    private static readonly Permission[] Readers = [ParkRead, EnterpriseRead, RegisterRead, SubmissionRead, FactRead, AssessmentRead, DocumentRead, NoticeRead];

    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.ParkAdministrator] =
        [
            .. Readers, ParkWrite, EnterpriseWrite, RegisterWrite, SubmissionWrite, SubmissionAccept, SubmissionRemind, SubmissionUnlock,
            SelectionDecide, TargetWrite, LifeCycleWrite, ReportWrite, ReportComment, ReportFreeze, ReportPublish, DisclosureWrite, FileWrite, PeopleAdminister, ParametersWrite, HealthRead, TokenManage, NoticeWrite,
        ],
        [Role.EcoOfficer] =
        [
            .. Readers, ParkWrite, EnterpriseWrite, RegisterWrite, SubmissionWrite, SubmissionAccept, SubmissionRemind, SubmissionUnlock,
            SelectionDecide, TargetWrite, LifeCycleWrite, ReportWrite, ReportComment, ReportFreeze, ReportPublish, DisclosureWrite, FileWrite, NoticeWrite,
        ],
        [Role.DepartmentClerk] = [ParkRead, EnterpriseRead, RegisterRead, RegisterWrite, SubmissionRead, SubmissionWrite, FactRead, FileWrite, NoticeRead],
        [Role.DepartmentApprover] =
            [ParkRead, EnterpriseRead, RegisterRead, SubmissionRead, SubmissionApprove, SubmissionRemind, FactRead, AssessmentRead, DocumentRead, ReportComment, FileWrite, NoticeRead],
        [Role.EnterpriseReporter] = [ParkRead, EnterpriseRead, RegisterRead, SubmissionRead, SubmissionWrite, FactRead, FileWrite, NoticeRead],
        [Role.Inspector] = [ParkRead, EnterpriseRead, RegisterRead, RegisterWrite, FileWrite, NoticeRead],
        [Role.DutyOfficer] = [ParkRead, EnterpriseRead, RegisterRead, NoticeRead],
        [Role.Planner] = [ParkRead, EnterpriseRead, RegisterRead, RegisterWrite, AssessmentRead, FactRead, NoticeRead],
        [Role.Leader] = [.. Readers, ReportComment],
        [Role.Reviewer] = [ParkRead, EnterpriseRead, AssessmentRead, FactRead, DocumentRead, ReportComment],
        [Role.SecurityAdministrator] = [PeopleAdminister, RoleAssign, TokenManage, NoticeRead],
        [Role.Auditor] = [AuditRead, HealthRead, NoticeRead],
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    public static FrozenSet<Permission> Of(Role role) => Table[role];
}
