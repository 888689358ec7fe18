using System.Globalization;
using System.Text;

namespace EcoPark.Platform.Ui;

/// <summary>
/// Texts stand where they are used, in both languages, so that one cannot be missing; which one is shown follows the page's
/// language. The pseudo-locale makes every text longer and accented: what clips, clips in a test.
/// </summary>
public static class Words
{
    public const string Pseudo = "qps-ploc";

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" || CultureInfo.CurrentUICulture.Equals(CultureInfo.InvariantCulture);

    public static string Say(string zh, string en) => IsChinese ? zh : CultureInfo.CurrentUICulture.Name.Equals(Pseudo, StringComparison.OrdinalIgnoreCase) ? Stretch(en) : en;

    private static string Stretch(string text)
    {
        var longer = new StringBuilder("[");
        foreach (var word in text.Split(' '))
        {
            // Word by word, so that lines still break where English breaks them.
            longer.Append(longer.Length > 1 ? " " : "");
            foreach (var letter in word)
            {
                longer.Append(letter switch { 'a' => 'á', 'e' => 'é', 'i' => 'í', 'o' => 'ö', 'u' => 'ü', _ => letter });
            }

            longer.Append('~', word.Length * 4 / 5);
        }

        return longer.Append(']').ToString();
    }
}
