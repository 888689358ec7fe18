using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Word.Reading;

/// <summary>Contents that a file gives twice, for newer and older programs: read once.</summary>
internal static class Alternatives
{
    /// <summary>The branch to read; null when the element is not such a choice.</summary>
    public static OfficeElement? Choose(OfficeElement element) =>
        element.Is(OfficeNames.Compatibility, "AlternateContent") ? element.Child("Choice") ?? element.Child("Fallback") : null;

    /// <summary>The contents of the text boxes in a drawing, each once.</summary>
    public static IEnumerable<OfficeElement> TextBoxes(OfficeElement drawing)
    {
        foreach (var child in drawing.Children)
        {
            if (child.Is(OfficeNames.Word, "txbxContent"))
            {
                yield return child;
                continue;
            }

            foreach (var box in TextBoxes(Choose(child) ?? child))
            {
                yield return box;
            }
        }
    }
}
