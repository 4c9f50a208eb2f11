using System.Collections.Generic;
using System.Linq;

// The namespace above those of all sources that are compiled here: they need no using for it.
namespace CrmAlignment;

/// <summary>What the tests call of .NET 10's LINQ and .NET Framework 4.6.2 lacks.</summary>
internal static class LaterLinq
{
    extension<T>(IEnumerable<T> source)
    {
        public IEnumerable<T> Append(T last) => source.Concat([last]);

        public IOrderedEnumerable<T> Order() => source.OrderBy(item => item);

        public HashSet<T> ToHashSet() => [.. source];

        public IEnumerable<T[]> Chunk(int size)
        {
            var rest = source.ToArray();
            for (var start = 0; start < rest.Length; start += size)
            {
                yield return [.. rest.Skip(start).Take(size)];
            }
        }
    }
}
