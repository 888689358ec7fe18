using EcoPark.Platform.People;
using EcoPark.Standards.Definitions;

namespace EcoPark.Platform.Ui.Shell;

public static class RoleWords
{
    public static string Of(Role role) => In(role).In(Words.IsChinese);

    /// <summary>For files that are written in one language whoever asks for them.</summary>
    public static LocalText In(Role role) => role switch
    {
        Role.ParkAdministrator => new("园区管理员", "Park administrator"),
        Role.EcoOfficer => new("生态办", "Eco officer"),
        Role.DepartmentClerk => new("部门填报员", "Department clerk"),
        Role.DepartmentApprover => new("部门审核人", "Department approver"),
        Role.EnterpriseReporter => new("企业填报员", "Enterprise reporter"),
        Role.Inspector => new("检查员", "Inspector"),
        Role.DutyOfficer => new("值班员", "Duty officer"),
        Role.Planner => new("规划人员", "Planner"),
        Role.Leader => new("领导", "Leader"),
        Role.Reviewer => new("评审专家", "Reviewer"),
        Role.SecurityAdministrator => new("安全管理员", "Security administrator"),
        Role.Auditor => new("审计员", "Auditor"),
        _ => new("", ""),
    };
}
