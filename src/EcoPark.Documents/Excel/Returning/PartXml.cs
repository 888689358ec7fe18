using System.Text;
using System.Xml;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel.Returning;

/// <summary>Small parts of a workbook as documents that can be changed; the package has checked their size and depth before.</summary>
internal static class PartXml
{
    public const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static XmlWriterSettings Written { get; } = new() { Encoding = Utf8, CloseOutput = false };

    /// <summary>Reads a part under the limits of the package.</summary>
    public static Result<XmlDocument> Read(OfficePackage package, string part, PackageLimits limits)
    {
        // The first reading counts nodes and depth, which a document does not.
        if (!package.ReadXml(part).TryGet(out _, out var problem) || !package.OpenPart(part).TryGet(out var stream, out problem))
        {
            return problem;
        }

        using (stream)
        {
            try
            {
                var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
                using var text = new XmlTagGuard(stream);
                using var reader = XmlReader.Create(text, OfficeXml.Settings(limits));
                document.Load(reader);
                return document;
            }
            catch (Exception e) when (OfficePackage.IsBadBytes(e))
            {
                return PackageProblems.MalformedXml(part, e.Message);
            }
        }
    }

    public static byte[] Bytes(XmlDocument document)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, Written))
        {
            document.Save(writer);
        }

        return buffer.ToArray();
    }

    public static XmlDocument Empty(string name, string space)
    {
        var document = new XmlDocument { XmlResolver = null };
        document.AppendChild(document.CreateElement(name, space));
        return document;
    }

    /// <summary>Child elements of a name, in the namespace of their parent.</summary>
    public static IEnumerable<XmlElement> Children(XmlElement parent, string name) =>
        parent.ChildNodes.OfType<XmlElement>().Where(child => child.LocalName == name && child.NamespaceURI == parent.NamespaceURI);

    /// <summary>Adds a child in the namespace and with the prefix of its parent.</summary>
    public static XmlElement Add(XmlElement parent, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var child = Create(parent, name, attributes);
        parent.AppendChild(child);
        return child;
    }

    public static XmlElement Create(XmlElement parent, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var child = parent.OwnerDocument.CreateElement(parent.Prefix, name, parent.NamespaceURI);
        foreach (var (attribute, value) in attributes)
        {
            child.SetAttribute(attribute, value);
        }

        return child;
    }
}
