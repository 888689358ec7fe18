using System.Text;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>
/// Old .xls files and password-protected .xlsx files share one container format; its directory names tell them apart,
/// so that the person is told which of the two to undo.
/// </summary>
internal static class CompoundFile
{
    private const int LongestSearch = 8 * 1024 * 1024;

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static Problem Explain(Stream file, long start, Problem problem)
    {
        if (problem.Code != "package.old_or_encrypted" || !file.CanSeek)
        {
            return problem;
        }

        file.Position = start;
        var content = new byte[(int)Math.Min(LongestSearch, file.Length - start)];
        var read = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return content.AsSpan(0, read).IndexOf(EncryptedPackage) >= 0 ? WorkbookProblems.Encrypted : WorkbookProblems.OldFormat;
    }
}
