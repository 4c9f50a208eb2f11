using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Who imports, when, and what the organization performs.</summary>
/// <param name="UserId">The importing user.</param>
/// <param name="Now">Moment of the import, UTC.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="RootBusinessUnitId">The organization's root business unit, to which imported roles belong.</param>
/// <param name="Messages">Names of the messages the runtime performs, in the pipeline's vocabulary.</param>
/// <param name="ImportJobId">Id of the importjob row to write.</param>
internal sealed record ImportContext(
    Guid UserId,
    DateTime Now,
    Guid OrganizationId,
    Guid RootBusinessUnitId,
    IReadOnlyCollection<string> Messages,
    Guid ImportJobId);
