using EcoPark.Platform.People;

namespace EcoPark.Platform.Ui.Shell;

public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.ParkAdministrator => Words.Say("园区管理员", "Park administrator"),
        Role.EcoOfficer => Words.Say("生态办", "Eco officer"),
        Role.DepartmentClerk => Words.Say("部门填报员", "Department clerk"),
        Role.DepartmentApprover => Words.Say("部门审核人", "Department approver"),
        Role.EnterpriseReporter => Words.Say("企业填报员", "Enterprise reporter"),
        Role.Inspector => Words.Say("检查员", "Inspector"),
        Role.DutyOfficer => Words.Say("值班员", "Duty officer"),
        Role.Planner => Words.Say("规划人员", "Planner"),
        Role.Leader => Words.Say("领导", "Leader"),
        Role.Reviewer => Words.Say("评审专家", "Reviewer"),
        Role.SecurityAdministrator => Words.Say("安全管理员", "Security administrator"),
        Role.Auditor => Words.Say("审计员", "Auditor"),
        _ => "",
    };
}
