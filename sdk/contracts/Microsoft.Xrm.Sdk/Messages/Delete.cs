using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleterequest</remarks>
[Serializable]
[DataContract(Name = "DeleteRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DeleteRequest()
        : base("Delete")
    {
    }

    /// <summary>What to do when the row has changed since it was read; the platform's default if not given.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.ValueOrDefault<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="DeleteRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DeleteResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DeleteResponse()
    {
        ResponseName = "Delete";
    }
}
