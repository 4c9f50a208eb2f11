using System;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>A file without its bytes.</summary>
/// <param name="Id">Its id: new whenever the content is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="MimeType">The kind of its content, for example application/pdf.</param>
internal sealed record StoredFile(Guid Id, long Size, string MimeType);
