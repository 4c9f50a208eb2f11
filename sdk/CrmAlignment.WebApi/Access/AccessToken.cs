using System;

namespace CrmAlignment.WebApi.Access;

/// <summary>A token that lets its bearer act as a user. The text of the token is known to its bearer alone.</summary>
/// <param name="Name">What it is for, in the words of who made it.</param>
/// <param name="UserId">The systemuser as whom its bearer acts.</param>
/// <param name="Expires">When it ends, in UTC.</param>
/// <param name="Hash">SHA-256 of its text, in hexadecimal digits.</param>
public sealed record AccessToken(string Name, Guid UserId, DateTimeOffset Expires, string Hash);
