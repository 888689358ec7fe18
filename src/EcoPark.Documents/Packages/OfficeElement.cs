using System.Diagnostics.CodeAnalysis;

namespace EcoPark.Documents.Packages;

/// <summary>
/// An element of a part, as little as the readers need. Not <c>XElement</c>: that keeps every name it has ever seen
/// for the life of the process, which a hostile file can use.
/// </summary>
internal sealed class OfficeElement(string space, string name)
{
    private static readonly IReadOnlyList<OfficeElement> NoChildren = [];
    private List<OfficeElement>? children;
    private List<OfficeAttribute>? attributes;

    /// <summary>Namespace in the transitional spelling; see <see cref="OfficeNames"/>.</summary>
    public string Space { get; } = space;

    /// <summary>Local name.</summary>
    public string Name { get; } = name;

    /// <summary>The element's own text, without that of its children.</summary>
    public string Text { get; set; } = "";

    /// <summary>Child elements in order.</summary>
    public IReadOnlyList<OfficeElement> Children => children ?? NoChildren;

    /// <summary>Adds a child at the end.</summary>
    public void Add(OfficeElement child) => (children ??= []).Add(child);

    /// <summary>Adds an attribute.</summary>
    public void Add(OfficeAttribute attribute) => (attributes ??= []).Add(attribute);

    /// <summary>Whether this is the element of that namespace and name.</summary>
    public bool Is(string space, string name) =>
        string.Equals(Name, name, StringComparison.Ordinal) && string.Equals(Space, space, StringComparison.Ordinal);

    /// <summary>Value of an attribute by local name, in whichever namespace; null when it is not there.</summary>
    public string? Attribute(string name)
    {
        if (attributes is null)
        {
            return null;
        }

        foreach (var attribute in attributes)
        {
            if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The first child of that name in this element's own namespace; null when there is none.</summary>
    public OfficeElement? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Is(Space, name))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The first child of that name in this element's own namespace.</summary>
    public bool TryChild(string name, [NotNullWhen(true)] out OfficeElement? child) => (child = Child(name)) is not null;
}
