namespace EcoPark.Documents.Packages;

/// <summary>Namespaces of office files. Files of the strict kind (ISO/IEC 29500) are read under the transitional names.</summary>
internal static class OfficeNames
{
    /// <summary>Word processing markup.</summary>
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Spreadsheet markup.</summary>
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Links between parts, inside the parts.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Links between parts, in their own files.</summary>
    public const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Custom document properties.</summary>
    public const string CustomProperties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";

    /// <summary>Alternative contents for programs of different ages.</summary>
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>The transitional spelling of a namespace.</summary>
    public static string Transitional(string space) => space switch
    {
        "http://purl.oclc.org/ooxml/wordprocessingml/main" => Word,
        "http://purl.oclc.org/ooxml/spreadsheetml/main" => Sheet,
        "http://purl.oclc.org/ooxml/officeDocument/relationships" => Relationships,
        "http://purl.oclc.org/ooxml/officeDocument/customProperties" => CustomProperties,
        _ => space,
    };
}
