using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Unwraps values of linked rows.</summary>
internal static class Aliased
{
    /// <summary>The value behind an alias; default when the row has none.</summary>
    public static T? Value<T>(Entity row, string alias) =>
        row.GetAttributeValue<AliasedValue>(alias) is { Value: T value } ? value : default;
}
