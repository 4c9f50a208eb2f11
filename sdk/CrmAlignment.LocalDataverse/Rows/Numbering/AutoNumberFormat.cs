using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Rows.Numbering;

/// <summary>The format of an autonumber column: text with placeholders for a number, a random text and the time.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/create-auto-number-attributes.</remarks>
internal static partial class AutoNumberFormat
{
    // The documentation names the greatest length, and its examples show capitals and digits.
    private const int LongestRandomText = 6;
    private const string RandomCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>The value that a format makes.</summary>
    /// <param name="format">The format, such as <c>WID-{SEQNUM:5}-{RANDSTRING:6}-{DATETIMEUTC:yyyyMMdd}</c>.</param>
    /// <param name="takeNumber">Takes the next number of the column's sequence.</param>
    /// <param name="utcNow">The time.</param>
    /// <returns>The value.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">A placeholder is unknown or badly formed.</exception>
    public static string Value(string format, Func<long> takeNumber, DateTime utcNow) => Placeholder().Replace(format, match =>
    {
        var argument = match.Groups["argument"].Value;
        return match.Groups["name"].Value switch
        {
            "SEQNUM" => takeNumber().ToString("D" + Length(format, match.Value, argument, int.MaxValue), CultureInfo.InvariantCulture),
            "RANDSTRING" => RandomNumberGenerator.GetString(RandomCharacters, Length(format, match.Value, argument, LongestRandomText)),
            "DATETIMEUTC" => Time(format, match.Value, argument, utcNow),
            _ => throw Invalid(format, match.Value),
        };
    });

    private static int Length(string format, string placeholder, string argument, int longest) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length >= 1 && length <= longest
            ? length
            : throw Invalid(format, placeholder);

    private static string Time(string format, string placeholder, string argument, DateTime utcNow)
    {
        try
        {
            return utcNow.ToString(argument, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw Invalid(format, placeholder);
        }
    }

    private static Exception Invalid(string format, string placeholder) => DataverseFault.InvalidArgument(
        $"Invalid Argument: '{placeholder}' in the autonumber format '{format}'. Use {{SEQNUM:n}} with n from 1, "
        + $"{{RANDSTRING:n}} with n from 1 to {LongestRandomText}, or {{DATETIMEUTC:format}}.");

    [GeneratedRegex(@"\{(?<name>[^:{}]*):?(?<argument>[^{}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
