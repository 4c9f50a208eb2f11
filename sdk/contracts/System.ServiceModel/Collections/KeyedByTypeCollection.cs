using System.Collections.ObjectModel;

namespace System.Collections.Generic;

/// <summary>A collection that holds one item of a type.</summary>
/// <typeparam name="TItem">The type of all items.</typeparam>
public class KeyedByTypeCollection<TItem> : KeyedCollection<Type, TItem>
{
    /// <summary>Creates an empty collection.</summary>
    public KeyedByTypeCollection()
    {
    }

    /// <summary>The type of an item.</summary>
    /// <param name="item">The item; not null.</param>
    /// <returns>Its type.</returns>
    protected override Type GetKeyForItem(TItem item) => item.GetType();
}
