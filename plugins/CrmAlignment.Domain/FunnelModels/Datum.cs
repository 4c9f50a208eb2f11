using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>What of a lead decides whether it is a valid datum.</summary>
/// <remarks>
/// It asks what can be seen in the row: whether the address is somebody's only using it tells. Texts that cannot be an address (a dash, "n/a",
/// an "@" alone) are none, since imports fill required columns with them.
/// </remarks>
public sealed record Datum
{
    // Chosen by this project: the shortest telephone numbers that the public network has, those of small islands, are of five digits or four.
    private const int LeastDigits = 4;

    /// <summary>Names of person and company; empty and blank ones are none.</summary>
    public IReadOnlyList<string?> Names { get; init; } = [];

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<string?> Emails { get; init; } = [];

    /// <summary>Telephone numbers, mobile ones too.</summary>
    public IReadOnlyList<string?> Phones { get; init; } = [];

    /// <summary>Whether e-mails are not allowed.</summary>
    public bool ForbidsEmail { get; init; }

    /// <summary>Whether calls are not allowed.</summary>
    public bool ForbidsPhone { get; init; }

    /// <summary>What it is.</summary>
    public DatumState State
    {
        get
        {
            var hasEmail = Emails.Any(IsEmail);
            var hasPhone = Phones.Any(IsPhone);
            return Names.All(string.IsNullOrWhiteSpace) ? DatumState.NoName
                : !hasEmail && !hasPhone ? DatumState.NoAddress
                : (hasEmail && !ForbidsEmail) || (hasPhone && !ForbidsPhone) ? DatumState.Valid
                : DatumState.NotAllowed;
        }
    }

    private static bool IsEmail(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.LastIndexOf('@');
        return at > 0 && at < trimmed.Length - 1;
    }

    private static bool IsPhone(string? text) => text is not null && text.Count(char.IsDigit) >= LeastDigits;
}
