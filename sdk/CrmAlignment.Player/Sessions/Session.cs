using System;

namespace CrmAlignment.Player.Sessions;

/// <summary>A session of a browser: as whom it acts.</summary>
/// <param name="Id">What its cookie says; known to the browser alone.</param>
/// <param name="Token">What its pages send with everything that changes something, and pages of others cannot know.</param>
/// <param name="UserId">The systemuser as whom it acts.</param>
internal sealed record Session(string Id, string Token, Guid UserId);
