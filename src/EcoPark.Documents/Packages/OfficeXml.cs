using System.Text;
using System.Xml;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Packages;

/// <summary>Reads an XML part into elements under limits: no DTD, no outside, bounded depth, nodes and characters.</summary>
internal static class OfficeXml
{
    /// <summary>Reads a whole part.</summary>
    /// <param name="stream">The part.</param>
    /// <param name="place">Name of the part, for the problem.</param>
    /// <param name="limits">What it may cost.</param>
    /// <returns>The root element, or why not: <c>xml.too_deep</c>, <c>xml.too_large</c>, <c>xml.malformed</c>.</returns>
    public static Result<OfficeElement> Read(Stream stream, string place, PackageLimits limits)
    {
        try
        {
            using var text = new XmlTagGuard(stream);
            using var reader = XmlReader.Create(text, Settings(limits));
            return ReadTree(reader, place, limits);
        }
        catch (Exception e) when (OfficePackage.IsBadBytes(e))
        {
            return Result<OfficeElement>.Failed(PackageProblems.MalformedXml(place, e.Message));
        }
    }

    /// <summary>Settings for every XML text from outside.</summary>
    public static XmlReaderSettings Settings(PackageLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = limits.XmlCharacters,
        CloseInput = false,
    };

    private static Result<OfficeElement> ReadTree(XmlReader reader, string place, PackageLimits limits)
    {
        var open = new Stack<(OfficeElement Element, StringBuilder? Text)>();
        OfficeElement? root = null;
        var nodes = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    nodes += 1 + reader.AttributeCount;
                    if (Excess(nodes, open.Count, place, limits) is { } problem)
                    {
                        return Result<OfficeElement>.Failed(problem);
                    }

                    var element = OpenElement(reader, open);
                    root ??= element;
                    break;
                case XmlNodeType.EndElement:
                    Close(open.Pop());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    AppendText(open, reader.Value);
                    break;
                default:
                    break;
            }
        }

        return root is null
            ? Result<OfficeElement>.Failed(PackageProblems.MalformedXml(place, "empty"))
            : Result<OfficeElement>.Of(root);
    }

    private static Problem? Excess(int nodes, int depth, string place, PackageLimits limits) =>
        nodes > limits.XmlNodes ? PackageProblems.XmlTooLarge(place, limits)
        : depth >= limits.XmlDepth ? PackageProblems.XmlTooDeep(place, limits)
        : null;

    private static OfficeElement OpenElement(XmlReader reader, Stack<(OfficeElement Element, StringBuilder? Text)> open)
    {
        var empty = reader.IsEmptyElement;
        var element = Element(reader);
        if (open.TryPeek(out var parent))
        {
            parent.Element.Add(element);
        }

        if (!empty)
        {
            open.Push((element, null));
        }

        return element;
    }

    private static OfficeElement Element(XmlReader reader)
    {
        var element = new OfficeElement(OfficeNames.Transitional(reader.NamespaceURI), reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            if (!string.Equals(reader.Prefix, "xmlns", StringComparison.Ordinal))
            {
                element.Add(new OfficeAttribute(reader.LocalName, reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }

    // Most elements have one piece of text; the builder exists only for the rest.
    private static void AppendText(Stack<(OfficeElement Element, StringBuilder? Text)> open, string text)
    {
        if (open.Count == 0)
        {
            return;
        }

        var (element, builder) = open.Pop();
        if (builder is null && element.Text.Length == 0)
        {
            element.Text = text;
        }
        else
        {
            builder ??= new StringBuilder(element.Text);
            builder.Append(text);
        }

        open.Push((element, builder));
    }

    private static void Close((OfficeElement Element, StringBuilder? Text) closed)
    {
        if (closed.Text is not null)
        {
            closed.Element.Text = closed.Text.ToString();
        }
    }
}
