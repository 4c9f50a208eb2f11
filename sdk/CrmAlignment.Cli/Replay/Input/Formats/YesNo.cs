using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>The words for yes and no of exports: of programs, and in the languages of this product.</summary>
internal static class YesNo
{
    private static readonly Dictionary<string, bool> Words =
        "true yes y 1 x + да истина так 是 对 真".Split(' ').Select(word => (word, true))
            .Concat("false no n 0 - нет ложь ні 否 错 假".Split(' ').Select(word => (word, false)))
            .ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a word; null when it is neither.</summary>
    /// <param name="text">Text of the file.</param>
    internal static bool? Read(string text) => Words.TryGetValue(text, out var yes) ? yes : null;
}
