using System.Text;
using System.Xml;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>
/// Walks an XML part forwards under the limits and collects text on demand. Only elements of the spreadsheet
/// namespace are shown; extensions of later versions pass unseen.
/// </summary>
internal sealed class PartCursor : IDisposable
{
    private readonly XmlTagGuard guard;
    private readonly XmlReader reader;
    private readonly string part;
    private readonly WorkbookLimits limits;
    private readonly char[] chunk = new char[1024];
    private string? sheetSpace;
    private StringBuilder? target;

    public PartCursor(Stream stream, string part, WorkbookLimits limits)
    {
        this.part = part;
        this.limits = limits;
        guard = new XmlTagGuard(stream);
        reader = XmlReader.Create(guard, OfficeXml.Settings(limits.Package));
    }

    /// <summary>Local name of the element at hand.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Whether the element at hand opens (true) or closes (false).</summary>
    public bool Opens { get; private set; }

    /// <summary>Whether the element at hand is empty and will have no closing.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Set when reading stopped early.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>An attribute of the opening element at hand.</summary>
    public string? Attribute(string name) => reader.GetAttribute(name);

    /// <summary>Collects the text that follows into the builder until told otherwise.</summary>
    public void CollectInto(StringBuilder? builder) => target = builder;

    /// <summary>Goes to the next opening or closing element; false at the end or at a problem.</summary>
    public bool Next()
    {
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > limits.Package.XmlDepth)
                {
                    Problem = PackageProblems.XmlTooDeep(part, limits.Package);
                    return false;
                }

                if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                {
                    if (Show())
                    {
                        return true;
                    }
                }
                else if (target is not null && reader.HasValue && !Collect(target))
                {
                    return false;
                }
            }
        }
        catch (Exception e) when (OfficePackage.IsBadBytes(e))
        {
            Problem = PackageProblems.MalformedXml(part, e.Message);
        }

        return false;
    }

    public void Dispose()
    {
        reader.Dispose();
        guard.Dispose();
    }

    private bool Show()
    {
        // The reader hands out one object per namespace, so a long sheet compares its letters once.
        var space = reader.NamespaceURI;
        if (!ReferenceEquals(space, sheetSpace))
        {
            if (!string.Equals(OfficeNames.Transitional(space), OfficeNames.Sheet, StringComparison.Ordinal))
            {
                return false;
            }

            sheetSpace = space;
        }

        Name = reader.LocalName;
        Opens = reader.NodeType == XmlNodeType.Element;
        IsEmpty = Opens && reader.IsEmptyElement;
        return true;
    }

    /// <summary>In pieces: the value as a whole could be as large as the part.</summary>
    private bool Collect(StringBuilder builder)
    {
        int read;
        while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            builder.Append(chunk, 0, read);
            if (builder.Length > limits.TextCharacters)
            {
                Problem = WorkbookProblems.TextTooLong(part, limits.TextCharacters);
                return false;
            }
        }

        return true;
    }
}
