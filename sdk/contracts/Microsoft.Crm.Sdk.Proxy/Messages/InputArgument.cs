using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The values of a workflow's inputs under their names.</summary>
[Serializable]
[CollectionDataContract(Name = "InputArgument", Namespace = ContractNamespace.Crm2011)]
public sealed class InputArgument : DataCollection<string, object>
{
    /// <summary>Creates an empty collection.</summary>
    public InputArgument()
    {
    }
}
