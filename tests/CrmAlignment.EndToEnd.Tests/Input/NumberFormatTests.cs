using System.Globalization;
using CrmAlignment.Cli.Replay.Input.Formats;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("1234.5", '.', "1234.5")]
    [InlineData("1,234.56", '.', "1234.56")]
    [InlineData("1.234,56", ',', "1234.56")]
    [InlineData("1 234,56", ',', "1234.56")]
    [InlineData("1\u00a0234\u00a0567,5", ',', "1234567.5")]
    [InlineData("1\u202f234", ',', "1234")]
    [InlineData("1'234.50", '.', "1234.50")]
    [InlineData("$1,234.56", '.', "1234.56")]
    [InlineData("1.234,56 €", ',', "1234.56")]
    [InlineData("€ 12", ',', "12")]
    [InlineData("1 234,56 ₽", ',', "1234.56")]
    [InlineData("12 500 руб.", ',', "12500")]
    [InlineData("USD 12.50", '.', "12.50")]
    [InlineData("12.50 EUR", '.', "12.50")]
    [InlineData("R$ 1.000,00", ',', "1000.00")]
    [InlineData("-5", '.', "-5")]
    [InlineData("\u22125", '.', "-5")]
    [InlineData("5-", '.', "-5")]
    [InlineData("-$5", '.', "-5")]
    [InlineData("$-5", '.', "-5")]
    [InlineData("(1,234.50)", '.', "-1234.50")]
    [InlineData("($5)", '.', "-5")]
    [InlineData("45 %", '.', "45")]
    [InlineData(".5", '.', "0.5")]
    [InlineData("5.", '.', "5")]
    public void Read_takes_numbers_as_people_write_them(string text, char sign, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), new NumberFormat(sign).Read(text));

    [Theory]
    [InlineData("", '.')]
    [InlineData("-", '.')]
    [InlineData("NaN", '.')]
    [InlineData("1e5", '.')]
    [InlineData("1,23,4", '.')]
    [InlineData("1.2.3", '.')]
    [InlineData("15.04.2021", '.')]
    [InlineData("15.04.2021", ',')]
    [InlineData("12 34", '.')]
    [InlineData("1,234.5", ',')]
    [InlineData("0,123", '.')]
    [InlineData("--5", '.')]
    [InlineData("(-5)", '.')]
    [InlineData("(5", '.')]
    [InlineData("12 apples", '.')]
    [InlineData("99999999999999999999999999999999", '.')]
    [InlineData("5k", '.')]
    [InlineData("$5k", '.')]
    [InlineData("$1.2M", '.')]
    [InlineData("1.5 mln", '.')]
    [InlineData("5 тыс.", '.')]
    [InlineData("3 млн", '.')]
    [InlineData("3 млрд", '.')]
    [InlineData("5万", '.')]
    [InlineData("5万元", '.')]
    public void Read_refuses_what_is_no_number_with_this_sign(string text, char sign) => Assert.Null(new NumberFormat(sign).Read(text));

    [Theory]
    [InlineData("5 kr", true)]
    [InlineData("5 Kč", true)]
    [InlineData("R$ 5", true)]
    [InlineData("5 руб.", true)]
    [InlineData("5 тг", true)]
    [InlineData("VND 5", true)]
    [InlineData("5", true)]
    [InlineData("GTX 500", false)]
    [InlineData("5 шт.", false)]
    [InlineData("MG 10", false)]
    public void MayBeBeside_knows_currencies_and_no_products(string text, bool expected) => Assert.Equal(expected, WrittenCurrency.MayBeBeside(text));

    [Theory]
    [InlineData("1234.5", '.')]
    [InlineData("1234,5", ',')]
    [InlineData("1,234.56", '.')]
    [InlineData("1.234,56", ',')]
    [InlineData("1.234.567", ',')]
    [InlineData("0.125", '.')]
    [InlineData("1234", null)]
    [InlineData("1,234", null)]
    [InlineData("15.04.2021", null)]
    [InlineData("+49 30 1234", null)]
    public void Shown_is_the_only_sign_with_which_it_is_a_number(string text, char? expected) => Assert.Equal(expected, NumberFormat.Shown(text));

    [Theory]
    [InlineData("1,234", true)]
    [InlineData("1.234", true)]
    [InlineData("1234", false)]
    [InlineData("1,5", false)]
    public void IsDoubtful_when_both_signs_give_a_number_but_not_the_same(string text, bool expected) =>
        Assert.Equal(expected, NumberFormat.IsDoubtful(text));
}
