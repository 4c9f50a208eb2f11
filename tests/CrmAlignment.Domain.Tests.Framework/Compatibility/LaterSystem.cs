using System;
using System.Linq;

namespace CrmAlignment;

/// <summary>What the tests call of .NET 10's basic types and .NET Framework 4.6.2 lacks.</summary>
internal static class LaterSystem
{
    extension(Enum)
    {
        public static T[] GetValues<T>() => [.. Enum.GetValues(typeof(T)).Cast<T>()];
    }

    extension(DateTime)
    {
        public static DateTime UnixEpoch => new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    }
}
