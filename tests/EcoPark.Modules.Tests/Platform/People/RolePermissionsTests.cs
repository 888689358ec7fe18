using EcoPark.Platform.People;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.People;

public sealed class RolePermissionsTests
{
    /// <summary>Written a second time and the other way round: a permission given by mistake is a difference here.</summary>
    private const string Table =
        """
        ParkRead: ParkAdministrator EcoOfficer DepartmentClerk DepartmentApprover EnterpriseReporter Inspector DutyOfficer Planner Leader Reviewer
        ParkWrite: ParkAdministrator EcoOfficer
        EnterpriseRead: ParkAdministrator EcoOfficer DepartmentClerk DepartmentApprover EnterpriseReporter Inspector DutyOfficer Planner Leader Reviewer
        EnterpriseWrite: ParkAdministrator EcoOfficer
        RegisterRead: ParkAdministrator EcoOfficer DepartmentClerk DepartmentApprover EnterpriseReporter Inspector DutyOfficer Planner Leader
        RegisterWrite: ParkAdministrator EcoOfficer DepartmentClerk Inspector Planner
        SubmissionRead: ParkAdministrator EcoOfficer DepartmentClerk DepartmentApprover EnterpriseReporter Leader
        SubmissionWrite: ParkAdministrator EcoOfficer DepartmentClerk EnterpriseReporter
        SubmissionApprove: DepartmentApprover
        SubmissionAccept: ParkAdministrator EcoOfficer
        SubmissionRemind: ParkAdministrator EcoOfficer DepartmentApprover
        SubmissionUnlock: ParkAdministrator EcoOfficer
        FactRead: ParkAdministrator EcoOfficer DepartmentClerk DepartmentApprover EnterpriseReporter Planner Leader Reviewer
        AssessmentRead: ParkAdministrator EcoOfficer DepartmentApprover Planner Leader Reviewer
        SelectionDecide: ParkAdministrator EcoOfficer
        TargetWrite: ParkAdministrator EcoOfficer
        LifeCycleWrite: ParkAdministrator EcoOfficer
        DocumentRead: ParkAdministrator EcoOfficer DepartmentApprover Leader Reviewer
        ReportWrite: ParkAdministrator EcoOfficer
        ReportComment: ParkAdministrator EcoOfficer DepartmentApprover Leader Reviewer
        ReportFreeze: ParkAdministrator EcoOfficer
        ReportPublish: ParkAdministrator EcoOfficer
        DisclosureWrite: ParkAdministrator EcoOfficer
        FileWrite: ParkAdministrator EcoOfficer DepartmentClerk DepartmentApprover EnterpriseReporter Inspector
        PeopleAdminister: ParkAdministrator SecurityAdministrator
        RoleAssign: SecurityAdministrator
        AuditRead: Auditor
        ParametersWrite: ParkAdministrator
        HealthRead: ParkAdministrator Auditor
        NoticeRead: ParkAdministrator EcoOfficer DepartmentClerk DepartmentApprover EnterpriseReporter Inspector DutyOfficer Planner Leader SecurityAdministrator Auditor
        NoticeWrite: ParkAdministrator EcoOfficer
        TokenManage: ParkAdministrator SecurityAdministrator
        """;

    [Fact]
    public void Each_role_may_do_what_the_table_says_and_nothing_else()
    {
        var actual = Enum.GetValues<Permission>().Select(permission =>
            $"{permission}: {string.Join(' ', Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(permission)))}");

        Assert.Equal(Table.Split('\n', StringSplitOptions.TrimEntries), actual);
    }

    [Fact]
    public void Who_looks_after_roles_or_the_audit_sees_no_data_of_the_park()
    {
        Assert.Equal([Permission.PeopleAdminister, Permission.RoleAssign, Permission.NoticeRead, Permission.TokenManage], RolePermissions.Of(Role.SecurityAdministrator).Order());
        Assert.Equal([Permission.AuditRead, Permission.HealthRead, Permission.NoticeRead], RolePermissions.Of(Role.Auditor).Order());
    }
}
