namespace EcoPark.Standards.Forms;

/// <summary>Whether a field wants a document that proves its value.</summary>
public enum FieldEvidence
{
    /// <summary>None is asked for.</summary>
    None,

    /// <summary>Asked for; the form can be submitted without.</summary>
    Expected,

    /// <summary>The form cannot be submitted without. Files are not part of an entry, so whoever submits checks it.</summary>
    Required,
}
