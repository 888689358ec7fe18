namespace EcoPark.Standards.Forms;

/// <summary>How a value of a form came about.</summary>
public enum CheckedOrigin
{
    /// <summary>A person, a workbook or a program gave it.</summary>
    Reported,

    /// <summary>It follows from other values of the form.</summary>
    Computed,
}
