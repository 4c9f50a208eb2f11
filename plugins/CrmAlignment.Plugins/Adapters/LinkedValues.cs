using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Adapters;

/// <summary>Reads what a link of a query brought along.</summary>
internal static class LinkedValues
{
    /// <summary>A value of a linked row.</summary>
    /// <typeparam name="T">Its type in the SDK; nullable.</typeparam>
    /// <param name="row">Row of the query.</param>
    /// <param name="alias">Alias of the link.</param>
    /// <param name="column">Column of the linked table.</param>
    /// <returns>The value; null where it is empty, and where the link found no row.</returns>
    public static T? Of<T>(Entity row, string alias, string column) =>
        row.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value is T value ? value : default;
}
