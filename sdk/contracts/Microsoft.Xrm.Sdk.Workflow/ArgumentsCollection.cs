using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The arguments of an activity: values under names.</summary>
[Serializable]
[CollectionDataContract(Name = "ArgumentsCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ArgumentsCollection : DataCollection<string, object>
{
    /// <summary>Creates an empty collection.</summary>
    public ArgumentsCollection()
    {
    }
}
