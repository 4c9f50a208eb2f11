using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates a record with the columns it carries.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updaterequest</remarks>
[Serializable]
[DataContract(Name = "UpdateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateRequest()
        : base("Update")
    {
    }

    /// <summary>What to do when the row has changed since it was read; the platform's default if not given.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.ValueOrDefault<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }

    /// <summary>The record, with the columns to write.</summary>
    public Entity Target
    {
        get => Parameters.ValueOrDefault<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="UpdateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateResponse()
    {
        ResponseName = "Update";
    }
}
