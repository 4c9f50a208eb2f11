using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Ends the upload of a file.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.commitfileblocksuploadrequest</remarks>
[Serializable]
[DataContract(Name = "CommitFileBlocksUploadRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CommitFileBlocksUploadRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CommitFileBlocksUploadRequest()
        : base("CommitFileBlocksUpload")
    {
    }

    /// <summary>The ids of the blocks, in order.</summary>
    public string[] BlockList
    {
        get => Parameters.ValueOrDefault<string[]>("BlockList");
        set => Parameters["BlockList"] = value;
    }

    /// <summary>The token of the upload or download.</summary>
    public string FileContinuationToken
    {
        get => Parameters.ValueOrDefault<string>("FileContinuationToken");
        set => Parameters["FileContinuationToken"] = value;
    }

    /// <summary>The name of the file.</summary>
    public string FileName
    {
        get => Parameters.ValueOrDefault<string>("FileName");
        set => Parameters["FileName"] = value;
    }

    /// <summary>The type of the file.</summary>
    public string MimeType
    {
        get => Parameters.ValueOrDefault<string>("MimeType");
        set => Parameters["MimeType"] = value;
    }
}

/// <summary>The answer to a <see cref="CommitFileBlocksUploadRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CommitFileBlocksUploadResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CommitFileBlocksUploadResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CommitFileBlocksUploadResponse()
    {
        ResponseName = "CommitFileBlocksUpload";
    }

    /// <summary>The id of the file.</summary>
    public Guid FileId => Results.ValueOrDefault<Guid>("FileId");

    /// <summary>The size of the file, in bytes.</summary>
    public long FileSizeInBytes => Results.ValueOrDefault<long>("FileSizeInBytes");
}
