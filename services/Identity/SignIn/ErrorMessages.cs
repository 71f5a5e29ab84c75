using Microsoft.AspNetCore;
using QualityAward.Identity.SignIn.Pages;

namespace QualityAward.Identity.SignIn;

/// <summary>What a person reads where a program would get a status.</summary>
internal static class ErrorMessages
{
    public static Message Of(HttpContext http)
    {
        if (http.GetOpenIddictServerResponse() is { Error: { } error })
        {
            return new(
                "无法完成登录",
                $"登录请求不完整或者已经失效（{error}）。请从首页重新登录；如仍未解决，请联系管理员。",
                "/",
                "返回首页"
            );
        }
        return http.Response.StatusCode switch
        {
            404 => new("页面不存在", "您访问的页面不存在，请核对地址。", "/", "返回首页"),
            405 => new("不支持该操作", "该地址不支持所使用的请求方法。", "/", "返回首页"),
            503 => new("服务暂时不可用", "登录服务正在启动或者维护，请稍后重试。", "/", "返回首页"),
            _ => new("操作未能完成", "系统未能处理您的请求，请稍后重试。", "/", "返回首页"),
        };
    }
}
