using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>What a workbook that is handed in must not carry: programs, embedded files, links to other files.</summary>
internal static class ActiveContent
{
    /// <summary>Why the workbook is not taken; null when it carries none of it.</summary>
    public static Problem? Find(OfficePackage package)
    {
        foreach (var name in package.PartNames)
        {
            if (Holds(name, "vbaProject") || Holds(name, "/macrosheets/") || Holds(name, "/dialogsheets/"))
            {
                return new Problem("workbook.macros", name, $"工作簿带有宏（{name}），不接收。请另存为不带宏的 .xlsx 后重试。",
                    $"The workbook has macros ({name}) and is refused. Save it as .xlsx without macros and try again.");
            }

            if (Holds(name, "/activeX/") || Holds(name, "/embeddings/") || Holds(name, "/ctrlProps/"))
            {
                return new Problem("workbook.embedded", name, $"工作簿带有控件或嵌入的文件（{name}），不接收。请删去后重新保存。",
                    $"The workbook has controls or embedded files ({name}) and is refused. Delete them and save it again.");
            }

            if (Holds(name, "/externalLinks/") || Holds(name, "/connections.xml") || Holds(name, "/queryTables/"))
            {
                return new Problem("workbook.external_links", name, $"工作簿链接了其他文件或数据源（{name}），不接收。请在“数据—编辑链接”中断开链接（或粘贴为数值）后重新保存。",
                    $"The workbook links to other files or sources ({name}) and is refused. Break the links under Data, Edit Links (or paste values) and save it again.");
            }
        }

        return null;
    }

    private static bool Holds(string name, string piece) => name.Contains(piece, StringComparison.OrdinalIgnoreCase);
}
