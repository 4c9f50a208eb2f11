using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// Currencies as exports write them: a code of ISO 4217, a sign, a word. A sign of several currencies means the first that the map knows.
/// The list is chosen by this project; any other currency is named by its code.
/// </summary>
internal static class WrittenCurrency
{
    // Signs first. Of a sign that several currencies have, the first is the most usual one.
    private static readonly (string Code, string Words)[] Known =
    [
        ("USD", "$|US$|US Dollar|доллар США|долар США|美元"),
        ("CAD", "$|C$|CA$|Canadian Dollar"),
        ("AUD", "$|A$|AU$|Australian Dollar"),
        ("EUR", "€|Euro|евро|євро|欧元"),
        ("GBP", "£|Pound Sterling|British Pound"),
        ("RUB", "₽|руб|руб.|р.|р|российский рубль|Russian Ruble"),
        ("UAH", "₴|грн|грн.|гривня|гривна|Hryvnia"),
        ("CNY", "¥|￥|元|人民币|Chinese Yuan"),
        ("JPY", "¥|￥|円|Yen|Japanese Yen"),
        ("KZT", "₸|тг|тенге"),
        ("PLN", "zł"),
        ("CZK", "Kč"),
        ("BRL", "R$"),
        ("INR", "₹|Rs|Rs."),
        ("TRY", "₺|TL"),
        ("CHF", "Fr|Fr.|SFr"),
        ("SEK", "kr|kr."),
        ("NOK", "kr|kr."),
        ("DKK", "kr|kr."),
        ("HUF", "Ft"),
        ("BYN", "Br"),
        ("UZS", "сум|so'm"),
        ("VND", "₫|đ"),
        ("IDR", "Rp|Rp."),
        ("KRW", "₩"),
        ("ILS", "₪"),
        ("GEL", "₾"),
        ("AZN", "₼"),
        ("AMD", "֏"),
    ];

    // The codes of ISO 4217 that are in use, https://www.iso.org/iso-4217-currency-codes.html: GTX looks like one, and is a product.
    private static readonly HashSet<string> InUse =
    [
        .. ("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK "
            + "DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR "
            + "KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN "
            + "PGK PHP PKR PLN PYG QAR RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD "
            + "TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL RMB").Split(' '),
    ];

    private static readonly ILookup<string, string> Words = Known
        .SelectMany(pair => pair.Words.Split('|'), (pair, word) => (pair.Code, Word: word))
        .ToLookup(pair => pair.Word, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is a code as ISO 4217 has them: three capital letters.</summary>
    internal static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    /// <summary>The currencies that a text may name, the most usual first; none when it is not known.</summary>
    /// <param name="text">A code, a sign or a name.</param>
    internal static IReadOnlyList<string> Codes(string text) =>
        Words[text].ToList() is { Count: > 0 } codes ? codes : IsCode(text.ToUpperInvariant()) ? [text.ToUpperInvariant()] : [];

    /// <summary>Whether what stands beside a number may be a currency: nothing does, a sign, a word that is known, or a code that is in use.</summary>
    /// <param name="amount">Text of the file.</param>
    internal static bool MayBeBeside(string amount) =>
        Beside(amount) is var beside && (beside.Length == 0 || beside.Any(IsSign) || Words.Contains(beside) || InUse.Contains(beside.ToUpperInvariant()));

    /// <summary>The sign of a currency; its code where it has none here.</summary>
    /// <param name="code">Code of the currency.</param>
    internal static string SignOf(string code) =>
        Known.FirstOrDefault(pair => pair.Code == code).Words is { } words ? words.Split('|')[0] : code;

    /// <summary>What stands beside the number of an amount; empty when nothing does.</summary>
    /// <param name="amount">Text of the file.</param>
    /// <remarks>A text without a digit is no amount: "n/a" names no currency, and is refused as what it is.</remarks>
    internal static string Beside(string amount) =>
        amount.Any(char.IsDigit) ? string.Concat(amount.Where(sign => char.IsLetter(sign) || IsSign(sign))) : "";

    private static bool IsSign(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol;
}
