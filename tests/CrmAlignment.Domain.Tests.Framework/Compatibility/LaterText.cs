using System;
using System.Collections.Generic;

namespace CrmAlignment;

/// <summary>What the tests call of .NET 10's strings and .NET Framework 4.6.2 lacks. All of it compares as ordinal.</summary>
internal static class LaterText
{
    extension(string text)
    {
        public bool Contains(string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

        public bool Contains(char one) => text.IndexOf(one) >= 0;

        public string[] Split(string separator) => text.Split([separator], StringSplitOptions.None);

        public string Replace(string old, string replacement, StringComparison comparison) => comparison == StringComparison.Ordinal
            ? text.Replace(old, replacement)
            : throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Only Ordinal, which .NET Framework's own Replace means.");

        public static string Join(char separator, IEnumerable<string> parts) => string.Join(separator.ToString(), parts);
    }
}
