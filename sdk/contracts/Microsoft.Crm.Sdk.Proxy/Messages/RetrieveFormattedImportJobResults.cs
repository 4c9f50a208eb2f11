using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the results of an import as a spreadsheet in XML.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveformattedimportjobresultsrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveFormattedImportJobResultsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveFormattedImportJobResultsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveFormattedImportJobResultsRequest()
        : base("RetrieveFormattedImportJobResults")
    {
    }

    /// <summary>The id of the import job to create; its row tells how the import goes.</summary>
    public Guid ImportJobId
    {
        get => Parameters.ValueOrDefault<Guid>("ImportJobId");
        set => Parameters["ImportJobId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveFormattedImportJobResultsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveFormattedImportJobResultsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveFormattedImportJobResultsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveFormattedImportJobResultsResponse()
    {
        ResponseName = "RetrieveFormattedImportJobResults";
    }

    /// <summary>The results as a spreadsheet in XML.</summary>
    public string FormattedResults => Results.ValueOrDefault<string>("FormattedResults");
}
