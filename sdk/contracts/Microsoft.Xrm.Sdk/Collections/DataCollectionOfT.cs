using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Microsoft.Xrm.Sdk;

/// <summary>A list of the platform's records, columns, conditions and so on.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[Serializable]
public class DataCollection<T> : Collection<T>
{
    internal DataCollection()
    {
    }

    internal DataCollection(IList<T> list)
        : base(Copy(list))
    {
    }

    /// <summary>Adds items at the end.</summary>
    /// <param name="items">The items; null adds nothing.</param>
    public void AddRange(params T[] items)
    {
        if (items == null)
        {
            return;
        }

        // A condition has one value: a list that grows takes room for four.
        if (Items is List<T> { Count: 0 } list && list.Capacity < items.Length)
        {
            list.Capacity = items.Length;
        }

        for (var index = 0; index < items.Length; index++)
        {
            Add(items[index]);
        }
    }

    /// <summary>Adds items at the end.</summary>
    /// <param name="items">The items; null adds nothing.</param>
    public void AddRange(IEnumerable<T> items)
    {
        if (items == null)
        {
            return;
        }

        foreach (var item in items)
        {
            Add(item);
        }
    }

    /// <summary>Copies the items.</summary>
    /// <returns>A new array.</returns>
    public T[] ToArray()
    {
        var items = new T[Count];
        CopyTo(items, 0);
        return items;
    }

    private static List<T> Copy(IList<T> list) => list == null ? new List<T>() : new List<T>(list);
}
