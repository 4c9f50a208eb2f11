namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>Takes an instruction apart.</summary>
internal static class ScriptWords
{
    /// <summary>What is before the first separator; all of the text when there is none.</summary>
    public static string First(string text, char separator)
    {
        var index = text.IndexOf(separator);
        return index < 0 ? text : text.Substring(0, index);
    }

    /// <summary>What is after the first separator; nothing when there is none.</summary>
    public static string Rest(string text, char separator)
    {
        var index = text.IndexOf(separator);
        return index < 0 ? string.Empty : text.Substring(index + 1);
    }
}
