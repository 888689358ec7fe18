using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Registers.Records;

internal static class SubjectWords
{
    public static LocalText Of(SubjectKind kind) => kind switch
    {
        SubjectKind.Enterprise => new("企业", "Enterprise"),
        SubjectKind.Park => new("园区", "Park"),
        _ => new("其他单位", "Other body"),
    };
}
