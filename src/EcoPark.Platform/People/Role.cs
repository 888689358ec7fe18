namespace EcoPark.Platform.People;

/// <summary>What a person is in a park. The last two exist apart from the first (三员分立).</summary>
public enum Role
{
    ParkAdministrator,
    EcoOfficer,
    DepartmentClerk,
    DepartmentApprover,
    EnterpriseReporter,
    Inspector,
    DutyOfficer,
    Planner,
    Leader,
    Reviewer,
    SecurityAdministrator,
    Auditor,
}
