using CrmAlignment.LocalDataverse;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>The base currency of an organization that is made.</summary>
/// <param name="Code">Code of ISO 4217.</param>
/// <param name="Sign">Its sign; the code, where it has none.</param>
internal sealed record BaseCurrency(string Code, string Sign)
{
    /// <summary>Options for an organization with a base currency.</summary>
    /// <param name="options">The options.</param>
    /// <param name="currency">The currency; null for the usual one.</param>
    public static LocalDataverseOptions Of(LocalDataverseOptions options, BaseCurrency? currency) =>
        currency is null || currency.Code == options.BaseCurrencyCode
            ? options
            : options with { BaseCurrencyCode = currency.Code, BaseCurrencyName = currency.Code, BaseCurrencySymbol = currency.Sign };
}
