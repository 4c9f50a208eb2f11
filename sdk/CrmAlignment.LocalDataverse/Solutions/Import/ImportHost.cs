using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>What imports need of the organization beyond the request.</summary>
/// <param name="LastingRows">Keeps the job of a failed import, which its transaction would take along.</param>
/// <param name="Messages">The messages performed here, for which steps may be registered.</param>
internal sealed record ImportHost(LastingRows LastingRows, MessageRegistry Messages);
