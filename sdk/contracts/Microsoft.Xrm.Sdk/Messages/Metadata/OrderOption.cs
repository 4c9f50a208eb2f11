using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Puts choices into an order.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.orderoptionrequest</remarks>
[Serializable]
[DataContract(Name = "OrderOptionRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class OrderOptionRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public OrderOptionRequest()
        : base("OrderOption")
    {
    }

    /// <summary>The column's logical name; null for shared choices.</summary>
    public string AttributeLogicalName
    {
        get => Parameters.ValueOrDefault<string>("AttributeLogicalName");
        set => Parameters["AttributeLogicalName"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>The name of shared choices; null for a column's own.</summary>
    public string OptionSetName
    {
        get => Parameters.ValueOrDefault<string>("OptionSetName");
        set => Parameters["OptionSetName"] = value;
    }

    /// <summary>The solution that the component is added to; null for the default.</summary>
    public string SolutionUniqueName
    {
        get => Parameters.ValueOrDefault<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }

    /// <summary>The numbers of the choices, in the new order.</summary>
    public int[] Values
    {
        get => Parameters.ValueOrDefault<int[]>("Values");
        set => Parameters["Values"] = value;
    }
}

/// <summary>The answer to a <see cref="OrderOptionRequest"/>.</summary>
[Serializable]
[DataContract(Name = "OrderOptionResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class OrderOptionResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public OrderOptionResponse()
    {
        ResponseName = "OrderOption";
    }
}
