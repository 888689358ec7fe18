using EcoPark.Platform.Ui;
using Xunit;

namespace EcoPark.Modules.Tests.Ui;

public sealed class TypesetTests
{
    [Theory]
    [InlineData("t CO2/km2", "t CO<sub>2</sub>/km<sup>2</sup>")]
    [InlineData("NH3-N", "NH<sub>3</sub>-N")]
    [InlineData("PM2.5", "PM<sub>2.5</sub>")]
    [InlineData("mg/m3", "mg/m<sup>3</sup>")]
    [InlineData("10⁸ t·m⁻²", "10<sup>8</sup> t&#xB7;m<sup>−2</sup>")]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("m24", "m24")]
    [InlineData("", "")]
    public void Formulas_and_units_get_real_sub_and_superscripts(string text, string expected) => Assert.Equal(expected, Typeset.Html(text).Value ?? "");
}
