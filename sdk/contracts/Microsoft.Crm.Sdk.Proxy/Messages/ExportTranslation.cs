using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Exports the labels of a solution.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.exporttranslationrequest</remarks>
[Serializable]
[DataContract(Name = "ExportTranslationRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ExportTranslationRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExportTranslationRequest()
        : base("ExportTranslation")
    {
    }

    /// <summary>The unique name of the solution.</summary>
    public string SolutionName
    {
        get => Parameters.ValueOrDefault<string>("SolutionName");
        set => Parameters["SolutionName"] = value;
    }
}

/// <summary>The answer to a <see cref="ExportTranslationRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExportTranslationResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ExportTranslationResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExportTranslationResponse()
    {
        ResponseName = "ExportTranslation";
    }

    /// <summary>The bytes of the file of labels.</summary>
    public byte[] ExportTranslationFile => Results.ValueOrDefault<byte[]>("ExportTranslationFile");
}
