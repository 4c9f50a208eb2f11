using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Numbers of choices.</summary>
internal static class Choices
{
    /// <summary>The number of a choice; null when the column is empty. Some of the platform's own tables give it bare.</summary>
    public static int? NumberOf(this Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        OptionSetValue choice => choice.Value,
        int number => number,
        _ => null,
    };
}
