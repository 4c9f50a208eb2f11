using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Imports labels.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importtranslationrequest</remarks>
[Serializable]
[DataContract(Name = "ImportTranslationRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ImportTranslationRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ImportTranslationRequest()
        : base("ImportTranslation")
    {
    }

    /// <summary>The id of the import job to create; its row tells how the import goes.</summary>
    public Guid ImportJobId
    {
        get => Parameters.ValueOrDefault<Guid>("ImportJobId");
        set => Parameters["ImportJobId"] = value;
    }

    /// <summary>The bytes of the file of labels.</summary>
    public byte[] TranslationFile
    {
        get => Parameters.ValueOrDefault<byte[]>("TranslationFile");
        set => Parameters["TranslationFile"] = value;
    }
}

/// <summary>The answer to a <see cref="ImportTranslationRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ImportTranslationResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ImportTranslationResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ImportTranslationResponse()
    {
        ResponseName = "ImportTranslation";
    }
}
