namespace EcoPark.Standards.Definitions;

/// <summary>A text in the two languages of the product.</summary>
/// <param name="Zh">Chinese, as documents print it.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Zh, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(bool chinese) => chinese ? Zh : En;
}
