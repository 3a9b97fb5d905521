using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>The pages that the stand-in knows, with their tokens, and how much each may send.</summary>
internal sealed class GraphPages
{
    private readonly ConcurrentDictionary<string, string> _tokens = new() { [TestPage.Id] = TestPage.AccessToken };
    private readonly ConcurrentDictionary<string, bool> _revoked = new();

    /// <summary>Whether only known pages are answered.</summary>
    public bool IsStrict { get; set; } = true;

    public void Add(string page, string token) => _tokens[page] = token;

    /// <summary>The page's token ends: sends are refused with 190 until it is mended.</summary>
    public void Revoke(string page) => _revoked[page] = true;

    public void Mend(string page) => _revoked.TryRemove(page, out _);

    public bool IsRevoked(string page) => _revoked.ContainsKey(page);

    /// <summary>The page that a token is for, or nothing.</summary>
    public string? PageOf(string? token) => _tokens.FirstOrDefault(page => page.Value == token).Key;

    /// <summary>Whether the call proves that it knows the app's secret.</summary>
    public static bool IsProved(HttpContext context) => context.Request.Query["appsecret_proof"] == Proof((string?)context.Request.Query["access_token"] ?? "");

    /// <summary>What a call does wrong that no service should, or nothing.</summary>
    public string? Problem(HttpContext context, string page)
    {
        var token = (string?)context.Request.Query["access_token"] ?? "";
        return IsStrict && !_tokens.ContainsKey(page) ? "an unknown page"
            : token != _tokens.GetValueOrDefault(page, TestPage.AccessToken) ? "a wrong access token"
            : !IsProved(context) ? "a wrong appsecret_proof"
            : null;
    }

    private static string Proof(string token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestPage.AppSecret), Encoding.UTF8.GetBytes(token)));
}
