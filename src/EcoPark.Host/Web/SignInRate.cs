using System.Threading.RateLimiting;
using EcoPark.Platform.Ui;
using Microsoft.AspNetCore.RateLimiting;

namespace EcoPark.Host.Web;

/// <summary>Slows down guessing from one address; the lock-out of the account is Identity's.</summary>
internal static class SignInRate
{
    public const string Policy = "sign-in";
    public const int AttemptsPerMinute = 60;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, cancellation) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            return new ValueTask(context.HttpContext.Response.WriteAsync(Words.Say("登录尝试太多。请一分钟后再试。", "Too many attempts to sign in. Try again in a minute."), cancellation));
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/sign-in", StringComparison.Ordinal)
                ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ =>
                    new FixedWindowRateLimiterOptions { PermitLimit = AttemptsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
    }
}
