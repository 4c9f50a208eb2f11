using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Records of one table, for example a page of a query's result.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.entitycollection</remarks>
[Serializable]
[DataContract(Name = "EntityCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityCollection : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private DataCollection<Entity> _entities;

    /// <summary>Creates an empty collection.</summary>
    public EntityCollection()
    {
    }

    /// <summary>Creates a collection with the items of a list.</summary>
    /// <param name="list">The records; not null.</param>
    public EntityCollection(IList<Entity> list)
    {
        _entities = new DataCollection<Entity>(list);
    }

    /// <summary>The records.</summary>
    [DataMember]
    public DataCollection<Entity> Entities
    {
        get => _entities ??= new DataCollection<Entity>();
        private set => _entities = value;
    }

    /// <summary>The table's logical name; null when unknown or mixed.</summary>
    [DataMember]
    public string EntityName { get; set; }

    /// <summary>The smallest row version that was active when the page was read.</summary>
    [DataMember]
    public string MinActiveRowVersion { get; set; }

    /// <summary>Whether further pages follow.</summary>
    [DataMember]
    public bool MoreRecords { get; set; }

    /// <summary>The cookie to ask for the next page with.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>The number of records of all pages; the platform answers -1 unless the query asked for it.</summary>
    [DataMember]
    public int TotalRecordCount { get; set; }

    /// <summary>Whether the number of records is above the limit that the platform counts to.</summary>
    [DataMember]
    public bool TotalRecordCountLimitExceeded { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>A record by position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <returns>The record.</returns>
    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
