using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;

namespace EcoPark.Platform.People.Administering;

/// <summary>The list by which many accounts are made at once.</summary>
public static class PeopleTable
{
    // A reviewer needs a year and an end, which are given one by one.
    private static readonly Role[] Offered = [.. Enum.GetValues<Role>().Where(role => role != Role.Reviewer)];

    public static TableDefinition Definition { get; } = new()
    {
        Code = "people",
        Version = "1",
        Name = new LocalText("用户", "Users"),
        MaximumRows = AddPerson.MostAtOnce,
        Columns =
        [
            Column("user", "用户名", "User name", "2–40 个字母、数字或 - . _ @") with { Required = true, Unique = true, LongestText = 40, OtherNames = ["账号"] },
            Column("name", "姓名", "Name", "署名用") with { Required = true, LongestText = 80 },
            Column("email", "电子邮箱", "E-mail", "可不填") with { LongestText = 120, OtherNames = ["邮箱"] },
            Column("role", "角色", "Role", "可不填；没有角色能登录，什么也看不到") with { Kind = FormFieldKind.Choice, Choices = [.. Offered.Select(role => new CodeEntry(role.ToString(), RoleWords.In(role)))] },
            Column("organisation", "部门", "Organisation", "部门填报员、部门审核人必填；写组织的名称") with { OtherNames = ["组织", "机构"] },
            Column("enterprise", "统一社会信用代码", "Credit code", "企业填报员必填；企业须已在名录中") with { LongestText = 40, OtherNames = ["信用代码"] },
        ],
    };

    public static byte[] Template() => WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new TableWorkbookRequest
    {
        Definition = Definition,
        Notes = ["一行一人；上传后先核对，再建立。有一处错误，整个名单都不建立。", "密码随机生成，建立后只显示一次；本人首次登录必须更改。"],
    }));

    private static TableColumn Column(string code, string zh, string en, string help) =>
        new() { Code = code, Name = new LocalText(zh, en), LongestText = 80, Help = new LocalText(help, en) };
}
